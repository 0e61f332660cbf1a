import { type EnvironmentSecret, environmentSecrets } from '../../derive/secrets/environment-secrets.ts';
import type { Capture } from '../../model/capture.ts';
import type { EvidenceFor, EvidenceKind } from '../../model/evidence/kinds.ts';
import type { RunResult } from '../../model/result.ts';
import type { PlacedWaiver } from '../../model/waiver.ts';
import { consult, indexEvidence } from '../evidence-index.ts';
import { heldWaivers } from '../waivers/held-waivers.ts';

type Evidence<K extends EvidenceKind> = EvidenceFor<K>[K];

/** What is known of one host, as far as it can be held against another. */
export interface HostView {
  readonly label: string;
  readonly result: RunResult;
  readonly engine?: Evidence<'engine'>;
  readonly containers: Evidence<'containers'>;
  readonly images: Evidence<'images'>;
  readonly secrets: readonly EnvironmentSecret[];
  /** The waivers that its capture carries. */
  readonly waivers: readonly PlacedWaiver[];
  /** The key of the fingerprints; absent in older captures. */
  readonly fingerprintKey?: string;
  /** What of all this could not be read, told by the first piece of it. */
  readonly unread?: string;
}

const COMPARED = ['engine', 'containers', 'images'] as const satisfies readonly EvidenceKind[];

/** A host as its capture shows it. */
export function hostView(label: string, capture: Capture, result: RunResult): HostView {
  const index = indexEvidence(capture);
  const { engine, containers, images } = consult(index, COMPARED);
  const [unread] = [engine, containers, images].flatMap(({ missing }) => missing);
  const [asked] = engine.pieces;
  const own = containers.pieces.filter(({ oneOff }) => !oneOff);
  const { key } = capture.manifest.redaction;
  return {
    label,
    result,
    ...(asked && { engine: asked }),
    containers: own,
    images: images.pieces,
    secrets: environmentSecrets(own),
    waivers: heldWaivers(index, capture.manifest.takenAt).waivers,
    ...(key !== undefined && { fingerprintKey: key }),
    ...(unread && { unread: `${unread.kind} ${unread.subject}: ${unread.message}` }),
  };
}
