// Loaded before a program that is measured: tells at its end what it used. Plain JavaScript, so that it costs nothing.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const file = process.env['BENCH_USAGE'];
  if (file) writeFileSync(file, JSON.stringify(process.resourceUsage()));
});
