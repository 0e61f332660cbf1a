import { buildFileMode } from './file-mode.ts';
import {
  either,
  exponentFault,
  flag,
  integer,
  late,
  listOf,
  listOfDistinct,
  mappingOf,
  type Shape,
  since,
  text,
  unquoted,
  wholeSize,
  withKeys,
  written,
} from './shape.ts';
import { contexts, hostEntry, namedValues, sshKey } from './special-values.ts';

const texts = listOf(text);
const textOrTexts = either(text, texts);

const grant = either(text, withKeys({ source: text, target: text, uid: text, gid: text, mode: buildFileMode }));

const limit: Shape = { ...unquoted(integer), lateFault: exponentFault };
const ulimit = either(
  { ...written(integer), faultOf: exponentFault },
  withKeys({ hard: limit, soft: limit }, ['hard', 'soft']),
);

/** https://github.com/compose-spec/compose-spec/blob/main/build.md */
export const build: Shape = withKeys({
  context: text,
  dockerfile: text,
  dockerfile_inline: text,
  entitlements: texts,
  args: namedValues,
  ssh: either(listOf(sshKey), namedValues),
  labels: namedValues,
  cache_from: texts,
  cache_to: texts,
  no_cache: late(flag),
  no_cache_filter: since('5.0', textOrTexts),
  additional_contexts: contexts,
  network: text,
  provenance: since('2.39', either(text, flag)),
  sbom: since('2.39', either(text, flag)),
  pull: late(flag),
  target: text,
  shm_size: late(wholeSize),
  extra_hosts: listOfDistinct(hostEntry),
  isolation: text,
  privileged: late(flag),
  secrets: listOf(grant),
  tags: texts,
  ulimits: mappingOf(ulimit),
  platforms: texts,
});
