import { type EnvironmentSecret, environmentSecrets } from '../../derive/secrets/environment-secrets.ts';
import type { Capture } from '../../model/capture.ts';
import type { EvidenceFor, EvidenceKind } from '../../model/evidence/kinds.ts';
import type { RunResult } from '../../model/result.ts';
import { indexEvidence, narrow } from '../evidence-index.ts';

type Evidence<K extends EvidenceKind> = EvidenceFor<K>[K];

/** What is known of one host, as far as it can be held against another. */
export interface HostView {
  readonly label: string;
  readonly result: RunResult;
  readonly engine?: Evidence<'engine'>;
  readonly containers: Evidence<'containers'>;
  readonly images: Evidence<'images'>;
  readonly secrets: readonly EnvironmentSecret[];
  /** The key of the fingerprints; absent in older captures. */
  readonly fingerprintKey?: string;
  /** What of all this could not be read, told by the first piece of it. */
  readonly unread?: string;
}

const COMPARED: readonly string[] = ['engine', 'containers', 'images'] satisfies EvidenceKind[];

/** A host as its capture shows it. */
export function hostView(label: string, capture: Capture, result: RunResult): HostView {
  const index = indexEvidence(capture);
  const engine = narrow(index, ['engine']).evidence?.engine;
  const unread = capture.manifest.pieces.find(({ kind, missing }) => missing !== undefined && COMPARED.includes(kind));
  const containers = narrow(index, ['containers']).evidence?.containers ?? [];
  const own = containers.filter(({ oneOff }) => !oneOff);
  const { key } = capture.manifest.redaction;
  return {
    label,
    result,
    ...(engine && { engine }),
    containers: own,
    images: narrow(index, ['images']).evidence?.images ?? [],
    secrets: environmentSecrets(own),
    ...(key !== undefined && { fingerprintKey: key }),
    ...(unread?.missing && { unread: `${unread.kind} ${unread.subject}: ${unread.missing.message}` }),
  };
}
