/** `npm run regards -- …`: the command line straight from the sources. */
export async function run(): Promise<void> {
  const cli = await import('../src/main/cli.ts')
  await cli.start()
}
