import { join } from 'node:path/posix';
import type { ComposeMount } from '../../model/evidence/compose-service.ts';
import type { Diagnosis } from '../diagnosis.ts';
import { childOf, itemsOf, type Tree, textOf } from '../tree.ts';
import { CHANGES } from '../version/changes.ts';
import { hostPath } from './host-path.ts';
import { flagOf } from './typed.ts';

type Draft = Omit<ComposeMount, 'at'>;

const TYPES = ['bind', 'volume', 'tmpfs', 'npipe', 'cluster', 'image'] as const;
const WINDOWS_PATH = /^[A-Za-z]:[\\/]/;
const PROPAGATION = /^r?(?:shared|slave|private)$/;

/**
 * The mounts of a service in long form. Of two on the same target the later one counts.
 *
 * https://github.com/compose-spec/compose-spec/blob/main/05-services.md#volumes
 */
export function mountsOf(tree: Tree | undefined, projectDirectory: string, diagnosis: Diagnosis): ComposeMount[] {
  const mounts = new Map<string, ComposeMount>();
  for (const item of itemsOf(tree)) {
    const draft =
      item.type === 'mapping' ? longMount(item, projectDirectory, diagnosis) : shortMount(item, projectDirectory);
    if (typeof draft === 'string') diagnosis.error('invalid-volume', `${draft} in volumes`, item.at);
    else if (draft) mounts.set(draft.target, { ...draft, at: item.at });
  }
  return [...mounts.values()];
}

function shortMount(item: Tree, projectDirectory: string): Draft | string {
  const text = textOf(item) ?? '';
  const [source, target, options = '', ...more] = parts(text);
  if (text === '' || more.length > 0) return 'a volume that is not [SOURCE:]TARGET[:OPTIONS]';
  if (source === '') return 'a volume without a source';
  const words = options.split(',');
  const readOnly = words.includes('ro');
  const propagation = words.find((word) => PROPAGATION.test(word));
  if (target === undefined || target === '') return anonymous(source ?? '');
  const isHostPath = /^[./~\\]/.test(source ?? '') || WINDOWS_PATH.test(source ?? '');
  // A name of one letter is taken for a drive, and the whole text for the target. https://github.com/moby/moby/issues/20122
  if (/^[A-Za-z]$/.test(source ?? '')) return anonymous(text);
  return {
    type: isHostPath ? 'bind' : 'volume',
    source: isHostPath ? hostPath(source ?? '', item.directory, projectDirectory) : (source ?? ''),
    target: clean(target),
    readOnly,
    ...(isHostPath && { createHostPath: true }),
    ...(propagation !== undefined && { propagation }),
  };
}

/** Splits at colons, but not at the one of a drive letter. */
function parts(text: string): readonly string[] {
  const drive = WINDOWS_PATH.exec(text)?.[0] ?? '';
  const [first = '', ...rest] = text.slice(drive.length).split(':');
  return [drive + first, ...rest];
}

function anonymous(target: string): Draft {
  return { type: 'volume', target: clean(target), readOnly: false };
}

/** Undefined for a type that only the engine refuses. */
function longMount(item: Tree, projectDirectory: string, diagnosis: Diagnosis): Draft | string | undefined {
  const [type, source, target] = ['type', 'source', 'target'].map((key) => textOf(childOf(item, key)));
  const propagation = textOf(childOf(item, 'bind', 'propagation'));
  const size = textOf(childOf(item, 'tmpfs', 'size'));
  const creates = childOf(item, 'bind', 'create_host_path');
  const known = TYPES.find((name) => name === type);
  if (!known && !diagnosis.isNewer(CHANGES.mountType, item.at)) return undefined;
  if (!known) return `a type that is not one of ${TYPES.join(', ')}`;
  if (target === undefined) return 'a volume without a target';
  if (known === 'bind' && source === undefined) return 'a bind mount without a source';
  const shown = known === 'bind' ? hostPath(source ?? '', item.directory, projectDirectory) : source;
  return {
    type: known,
    ...(shown !== undefined && shown !== '' && { source: shown }),
    target: clean(target),
    readOnly: flagOf(childOf(item, 'read_only')),
    ...(propagation !== undefined && { propagation }),
    ...(size !== undefined && { size }),
    ...(creates && { createHostPath: flagOf(creates) }),
  };
}

function clean(target: string): string {
  return target.startsWith('/') && target !== '/' ? join(target).replace(/\/$/, '') : target;
}
