import { containerId } from '../../../collect/engine/testing/replies-of-system.ts';
import type { EvidenceKind } from '../../../model/evidence/kinds.ts';
import { EMPTY_LIST } from './engine-faults.ts';

/** A call that an audit makes to the engine, and what cannot be known when it is not answered. */
export interface EngineCall {
  readonly name: string;
  /** Without the prefix of the version and without parameters. */
  readonly path: RegExp;
  readonly lost: readonly EvidenceKind[];
  /** Names of faults that are an answer to this call, and no fault. */
  readonly meaningful: readonly string[];
}

const FROM_INSPECTION: readonly EvidenceKind[] = ['containers', 'images', 'imageHistories', 'networks', 'volumes'];
const OF_A_CONTAINER: readonly EvidenceKind[] = [...FROM_INSPECTION, 'processes', 'logs'];
const OF_ALL: readonly EvidenceKind[] = ['population', ...OF_A_CONTAINER, 'resourceUsage'];

const first = (what: string) => new RegExp(`^/containers/${containerId(1)}/${what}$`);

// What is lost is stated here by hand: taken from the collector, it would follow the mistakes of the collector.
const CALLS: readonly (Omit<EngineCall, 'meaningful'> & Partial<EngineCall>)[] = [
  { name: 'the ping', path: /^\/_ping$/, lost: ['engine', ...OF_ALL] },
  { name: 'version', path: /^\/version$/, lost: ['engine'] },
  { name: 'info', path: /^\/info$/, lost: ['engine'] },
  { name: 'the list of containers', path: /^\/containers\/json$/, lost: OF_A_CONTAINER },
  { name: 'one inspection', path: first('json'), lost: OF_A_CONTAINER },
  { name: 'every inspection', path: /^\/containers\/[\da-f]{64}\/json$/, lost: OF_A_CONTAINER },
  { name: 'the processes of one container', path: first('top'), lost: ['processes'] },
  { name: 'the log of one container', path: first('logs'), lost: ['logs'] },
  { name: 'the statistics of one container', path: first('stats'), lost: ['resourceUsage'] },
  { name: 'an image', path: /^\/images\/[^/]+\/json$/, lost: ['images'] },
  {
    name: 'the history of an image',
    path: /^\/images\/[^/]+\/history$/,
    lost: ['imageHistories'],
    meaningful: [EMPTY_LIST],
  },
  { name: 'a network', path: /^\/networks\//, lost: ['networks'] },
  { name: 'the list of volumes', path: /^\/volumes$/, lost: ['volumes'] },
  { name: 'the events', path: /^\/events$/, lost: ['engineEvents'] },
  { name: 'the disk use', path: /^\/system\/df$/, lost: ['engineDiskUse'] },
];

export const ENGINE_CALLS: readonly EngineCall[] = CALLS.map((call) => ({ meaningful: [], ...call }));
