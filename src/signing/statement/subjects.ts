import type { RunResult } from '../../model/result.ts';
import { compareText } from '../../shared/compare.ts';
import type { StatementSubject } from './statement.ts';

/** A file of the run folder. */
export interface DigestedFile {
  /** Relative to the run folder. */
  readonly path: string;
  readonly sha256: string;
}

const IMAGE_ID = /^sha256:([\da-f]{64})$/;

/** Names of subjects that are no files of the run folder begin with one of these. */
export const NO_FILE = /^(?:image|compose-model):/;

/**
 * What a run vouches for: the manifest of its capture and each document, then what was audited, namely the images by
 * their ids and the Compose model by the digest of its evidence.
 *
 * @param files those of the run folder; of the capture only the manifest is taken, which has the digests of the rest
 */
export function subjectsOf({ evidence, run }: RunResult, files: readonly DigestedFile[]): StatementSubject[] {
  const written = files.filter(({ path }) => path === 'capture/manifest.json' || !path.startsWith('capture/'));
  const images = evidence.flatMap(({ kind, subject }) => (kind === 'images' ? imageDigest(subject) : []));
  const models = evidence.flatMap(({ kind, sha256 }) =>
    kind === 'composeProject' && sha256 !== undefined ? [{ name: `compose-model:${run.project}`, sha256 }] : [],
  );
  const named = [...written.map(({ path, sha256 }) => ({ name: path, sha256 })), ...models, ...images];
  return named
    .toSorted((a, b) => compareText(a.name, b.name))
    .map(({ name, sha256 }) => ({ name, digest: { sha256 } }));
}

function imageDigest(id: string): { name: string; sha256: string }[] {
  const sha256 = IMAGE_ID.exec(id)?.[1];
  return sha256 === undefined ? [] : [{ name: `image:${id}`, sha256 }];
}
