import type { Reply } from '../../../collect/engine/testing/replies.ts';
import * as replies from '../../../collect/engine/testing/replies.ts';

export interface EngineFault {
  readonly name: string;
  readonly reply: Reply;
}

const fault = (name: string, reply: Reply): EngineFault => ({ name, reply });

export const EMPTY_LIST = '200 and an empty list';

/** Ways in which an engine, or what stands before it, answers a call without answering it. */
export const ENDED_FAULTS: readonly EngineFault[] = [
  fault('404', replies.json({ message: 'page not found' }, 404)),
  fault('403 as HTML', replies.text('<h1>403 Forbidden</h1>', 403, { 'content-type': 'text/html' })),
  fault('500', replies.json({ message: 'something went wrong' }, 500)),
  fault('200 and half of a JSON', replies.text('{"ID": "a')),
  fault(EMPTY_LIST, replies.json([])),
  fault('200 and null', replies.json(null)),
  fault(
    '200 and another type',
    replies.json({ ID: 7, Id: 7, Name: [], State: 'running', Volumes: 7, Processes: 7, LayersSize: 'much' }),
  ),
  fault('204', (response) => void response.writeHead(204).end()),
  fault('a reset after the headers', replies.cutBody),
  fault('a redirect', replies.text('', 302, { location: 'http://elsewhere.example/' })),
];

/** Ways that only the deadline of a call ends. */
export const ENDLESS_FAULTS: readonly EngineFault[] = [
  fault('nothing at all', replies.silence),
  fault('a byte now and then', replies.drip),
];
