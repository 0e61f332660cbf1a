import { serviceSnippet } from '../services/service-snippet.ts';

/** The usual name of a Compose secret for a variable: `postgres_password` for `POSTGRES_PASSWORD`. */
export function secretName(variable: string): string {
  return variable.toLowerCase();
}

/**
 * Lines of a Compose file that give credentials to a service as Compose secrets.
 *
 * @param variables that hold them now
 * @param environment lines that tell the service where it finds them: `POSTGRES_PASSWORD_FILE: /run/secrets/…`
 */
export function secretSnippet(
  service: { readonly name: string },
  variables: readonly string[],
  environment: readonly string[] = [],
): string {
  const names = [...new Set(variables.map(secretName))];
  const told = environment.length === 0 ? [] : ['environment:', ...environment.map((line) => `  ${line}`)];
  const lines = [...told, `secrets: [${names.join(', ')}]`];
  return serviceSnippet(service, lines, ['secrets:', ...names.map((name) => `  ${name}: { file: ./secrets/${name} }`)]);
}
