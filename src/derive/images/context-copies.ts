import type { DockerfileInstruction } from '../../model/evidence/dockerfile.ts';
import type { DeepReadonly } from '../../model/evidence/kinds.ts';

const WHOLE = /^(?:\.?\/)*(?:\.|\*|\*\*)?$/;

/**
 * What a `COPY` or `ADD` takes out of the build context, as it is written; nothing for other instructions, for copies
 * from a stage or an image, and for what is fetched.
 */
export function contextCopies({ name, text }: DeepReadonly<DockerfileInstruction>): readonly string[] {
  if (name !== 'COPY' && name !== 'ADD') return [];
  const [flags, paths] = split(text);
  if (flags.some((flag) => flag.startsWith('--from='))) return [];
  return paths.slice(0, -1).filter((path) => !/^<<|:\/\/|^git@/.test(path));
}

/** True for a source that stands for everything in the context: `.`, `./`, `*`. */
export function isWholeContext(source: string): boolean {
  return source !== '' && WHOLE.test(source);
}

function split(text: string): readonly [flags: readonly string[], paths: readonly string[]] {
  const words = text.split(' ').filter((word) => word !== '');
  const start = words.findIndex((word) => !word.startsWith('--'));
  const rest = start === -1 ? [] : words.slice(start);
  const isList = rest[0]?.startsWith('[') === true;
  const quoted = [...rest.join(' ').matchAll(/"([^"]*)"/g)].map(([, path = '']) => path);
  return [words.slice(0, start === -1 ? undefined : start), isList ? quoted : rest];
}
