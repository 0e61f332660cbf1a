import { LogScanner, type LogScannerOptions } from '../log-scanner.ts';
import { chunksOf } from './collect-lines.ts';
import { frame, timeAt } from './log-body.ts';

const USUAL: LogScannerOptions = {
  service: 'db',
  kind: undefined,
  tty: false,
  environment: [],
  bytes: 8_388_608,
  since: undefined,
  patterns: [],
};

/** A scanner that read these bytes, which arrived in chunks. */
export function scanned(body: Buffer, different: Partial<LogScannerOptions> = {}): LogScanner {
  const scanner = new LogScanner({ ...USUAL, ...different });
  for (const chunk of chunksOf(body, 5000)) scanner.push(Buffer.from(chunk));
  scanner.end();
  return scanner;
}

/** What was found in lines that were written one second after the other. */
export function findingsIn(lines: readonly string[], different: Partial<LogScannerOptions> = {}, olderLeftOut = false) {
  const body = Buffer.concat(lines.map((line, second) => frame('stdout', `${timeAt(second)} ${line}\n`)));
  return scanned(body, different).tally(olderLeftOut).findings();
}
