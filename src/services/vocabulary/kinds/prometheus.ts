import type { Vocabulary } from '../vocabulary.ts';

export const PROMETHEUS: Vocabulary = {
  kind: 'prometheus',
  says: {
    ready: ['Server is ready to receive web requests'],
    listening: ['Start listening for connections', 'Listening on'],
    loaded: ['Completed loading of configuration file', 'WAL replay completed'],
    checkpoint: ['WAL checkpoint complete', 'Creating checkpoint', 'write block'],
    recovery: ['Replaying on-disk memory mappable chunks', 'Encountered WAL read error', 'Found healthy block'],
    stopping: [
      'Received an OS signal, exiting gracefully',
      'Received SIGTERM, exiting gracefully',
      'See you next time',
    ],
  },
};
