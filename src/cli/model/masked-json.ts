import type { Redactor } from '../../capture/redact/redactor.ts';
import type { Json } from '../../compose/render/json.ts';

/** Lists in which the word before another one may say that it is a secret. */
const ARGUMENT_LISTS = ['command', 'entrypoint', 'test'];

type Visit = (value: unknown) => unknown;

/** Remembers the secrets of a printed project, wherever the name of a key or the text itself shows them. */
export function gatherSecrets(json: Json, redactor: Redactor): void {
  walk(json, '', (value) => {
    redactor.gather(value);
    return value;
  });
}

/** A printed project with every secret masked that was gathered before. */
export function maskedJson(json: Json, redactor: Redactor): Json {
  return walk(json, '', (value) => redactor.redact(value).value);
}

function walk(json: Json, key: string, visit: Visit): Json {
  if (Array.isArray(json)) {
    return ARGUMENT_LISTS.includes(key)
      ? visited(json, key, visit)
      : json.map((item) => walk(item as Json, key, visit));
  }
  if (typeof json === 'object' && json !== null) {
    return Object.fromEntries(Object.entries(json).map(([inner, value]) => [inner, walk(value, inner, visit)]));
  }
  // Under `json` the redactor takes every key for a name that the audited system chose.
  return typeof json === 'string'
    ? ((visited({ [key]: json }, 'json', visit) as { [name: string]: Json })[key] ?? json)
    : json;
}

function visited(value: Json, key: string, visit: Visit): Json {
  return (visit({ [key]: value }) as { [name: string]: Json })[key] ?? value;
}
