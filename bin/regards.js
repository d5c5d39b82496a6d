#!/usr/bin/env node
/* Starts Regards, or says in words what to do on an older Node. Plain old JavaScript on purpose: it must run anywhere. */
var major = Number(process.versions.node.split('.')[0])
if (major < 26) {
  process.stderr.write(
    'Regards needs Node 26 or newer; this is Node ' +
      process.versions.node +
      '.\n' +
      'Run it with a newer one for this once: npx -p node@26 -p regards regards\n',
  )
  process.exitCode = 2
} else {
  // Compiled code is kept between runs: saves some 14 ms of each start.
  import('node:module')
    .then(function (loaded) {
      if (loaded.enableCompileCache) loaded.enableCompileCache()
      return import('../dist/cli.js')
    })
    .then(function (cli) {
      return cli.start()
    })
}
