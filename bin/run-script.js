/* Runs a script of this repository, or says in words what is missing. Plain old JavaScript on purpose: it must run on any Node. */
var major = Number(process.versions.node.split('.')[0])
if (major < 26) {
  process.stderr.write(
    'This needs Node 26, which the repository brings itself for Linux, macOS and Windows; here it found Node ' +
      process.versions.node +
      '.\nRun `npm ci` first (without --omit=optional), or install Node 26.\n',
  )
  process.exitCode = 2
} else {
  var script = process.argv[2]
  process.argv.splice(1, 2, script)
  import('../scripts/' + script + '.ts')
    .then(function (loaded) {
      return loaded.run(process.argv.slice(2))
    })
    .catch(function (error) {
      process.stderr.write(String((error && error.stack) || error) + '\n')
      process.exitCode = 1
    })
}
