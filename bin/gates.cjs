#!/usr/bin/env sh
':' //; exec node --min-semi-space-size=2 --max-semi-space-size=2 --initial-old-space-size=32 -- "$0" "$@"
// To a shell the line above starts Node, to Node it is a text and a comment: `env` of Alpine cannot hand on options. The
// first two options keep small what is needed for a moment only, 4 MB from the start instead of 2 to 32; the third lets
// 32 MB fill before all that is kept is gone through, which a short run then need not do at all
// (docs/adr/0007-code-in-a-bundle.md). Without the two dashes Node 20 takes our --env-file for its own, loads it, and ends
// when it is missing.
const { main } = require('../dist/main.cjs');

// Set first: should the run end without an answer, that is an internal error and never a success.
process.exitCode = 4;
main(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
