import { phrasePattern, phraseStart } from './phrase.ts';
import { AUTHENTICATION_TROUBLES } from './troubles/authentication.ts';
import { CERTIFICATE_TROUBLES } from './troubles/certificates.ts';
import { CONNECTION_TROUBLES } from './troubles/connections.ts';
import { DATABASE_TROUBLES } from './troubles/databases.ts';
import { FILE_TROUBLES } from './troubles/files.ts';
import { MEMORY_TROUBLES } from './troubles/memory.ts';
import { PROCESS_TROUBLES } from './troubles/processes.ts';
import { QUEUE_AND_CACHE_TROUBLES } from './troubles/queues-and-caches.ts';
import type { Trouble } from './troubles/trouble.ts';

/** The table of troubles; of those that fit a line the first counts, so the special stands before the general. */
export const TROUBLES: readonly Trouble[] = [
  ...MEMORY_TROUBLES,
  ...AUTHENTICATION_TROUBLES,
  ...DATABASE_TROUBLES,
  ...QUEUE_AND_CACHE_TROUBLES,
  ...CERTIFICATE_TROUBLES,
  ...CONNECTION_TROUBLES,
  ...FILE_TROUBLES,
  ...PROCESS_TROUBLES,
];

const PATTERNS = TROUBLES.map((trouble) => ({
  trouble,
  pattern: new RegExp(trouble.says.map((phrase) => phrasePattern(phrase).source).join('|'), 'i'),
}));

/** The trouble that a line gives away, if it is one of those that are known. */
export function troubleIn(text: string): Trouble | undefined {
  return PATTERNS.find(({ pattern }) => pattern.test(text))?.trouble;
}

/** The literal beginnings of all phrases of the table. */
export const TROUBLE_STARTS: readonly string[] = TROUBLES.flatMap(({ says }) => says.map(phraseStart));
