#!/usr/bin/env node
import { main } from '../dist/src/cli/main.js';

// Set first: should the run end without an answer, that is an internal error and never a success.
process.exitCode = 4;
process.exitCode = await main(process.argv.slice(2));
