/** The names of the models in the answer to `/api/tags` (Ollama) or `/v1/models` (OpenAI); undefined when it is neither. */
export function modelNames(json: unknown): readonly string[] | undefined {
  const list = property(json, 'models') ?? property(json, 'data');
  if (!Array.isArray(list)) return undefined;
  return list.map((model) => {
    const name = property(model, 'name') ?? property(model, 'id');
    return typeof name === 'string' ? name : 'a model without a name';
  });
}

/** The version in the answer to `/api/version`; undefined when there is none. */
export function runtimeVersion(json: unknown): string | undefined {
  const version = property(json, 'version');
  return typeof version === 'string' ? version : undefined;
}

function property(json: unknown, name: string): unknown {
  if (typeof json !== 'object' || json === null || !Object.hasOwn(json, name)) return undefined;
  return (json as Readonly<Record<string, unknown>>)[name];
}
