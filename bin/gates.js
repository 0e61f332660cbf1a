#!/usr/bin/env -S node --
// The two dashes above: without them Node 20 takes our --env-file for its own, loads it and ends when it is missing.
import { main } from '../dist/main.js';

// Set first: should the run end without an answer, that is an internal error and never a success.
process.exitCode = 4;
process.exitCode = await main(process.argv.slice(2));
