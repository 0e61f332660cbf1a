import type { Reply } from '../../testing/replies.ts';
import { frame } from './log-body.ts';

/** A line and when it was written, in seconds before now. */
export type WrittenLine = readonly [secondsAgo: number, text: string];

/** The moment so many seconds before another, as the engine writes it. */
export function ago(seconds: number, now = Date.now()): string {
  return new Date(now - seconds * 1000).toISOString();
}

/** Answers with as many of the newest records as are asked for, as an engine does; `spoiled` comes after them. */
export function logReply(lines: readonly WrittenLine[], spoiled: Buffer = Buffer.alloc(0)): Reply {
  // The same for all answers of one log: a second answer must not have newer lines.
  const now = Date.now();
  return (response) => {
    const tail = Number(new URL(response.req.url ?? '', 'http://engine').searchParams.get('tail'));
    const records = lines.slice(-tail).map(([seconds, text]) => frame('stdout', `${ago(seconds, now)} ${text}\n`));
    response.writeHead(200).end(Buffer.concat([...records, spoiled]));
  };
}
