import type { Vocabulary } from '../vocabulary.ts';

export const OLLAMA: Vocabulary = {
  kind: 'ollama',
  says: {
    listening: ['Listening on *:{port}', 'Listening on'],
    loaded: ['llama runner started in {seconds} seconds', 'loaded runners', 'total blobs: {blobs}'],
    started: ['starting runner', 'starting llama server'],
  },
};
