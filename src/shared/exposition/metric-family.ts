export type Format = 'prometheus' | 'openmetrics';

const TYPES: Readonly<Record<Format, readonly string[]>> = {
  prometheus: ['counter', 'gauge', 'histogram', 'summary', 'untyped'],
  openmetrics: ['counter', 'gauge', 'histogram', 'gaugehistogram', 'summary', 'info', 'stateset', 'unknown'],
};

/** Ends of the names of samples that belong to a family of this type. */
const SUFFIXES: Readonly<Record<Format, Readonly<Record<string, readonly string[]>>>> = {
  prometheus: { histogram: ['_bucket', '_sum', '_count'], summary: ['_sum', '_count'] },
  openmetrics: {
    counter: ['_total', '_created'],
    histogram: ['_bucket', '_sum', '_count', '_created'],
    gaugehistogram: ['_bucket', '_gsum', '_gcount'],
    summary: ['_sum', '_count', '_created'],
    info: ['_info'],
  },
};

/** True for a type that the format knows. */
export function isType(format: Format, type: string): boolean {
  return TYPES[format].includes(type);
}

/** The family of a sample: the one that its name without the end for its type names, else one of its own name. */
export function familyOf(sample: string, types: ReadonlyMap<string, string>, format: Format): string {
  if (types.has(sample)) return sample;
  const found = [...(types.size === 0 ? [] : endings(sample))].find(({ family, suffix }) =>
    SUFFIXES[format][types.get(family) ?? '']?.includes(suffix),
  );
  return found?.family ?? sample;
}

function endings(sample: string): readonly { family: string; suffix: string }[] {
  const at = sample.lastIndexOf('_');
  return at <= 0 ? [] : [{ family: sample.slice(0, at), suffix: sample.slice(at) }];
}
