import { requiredVariable, serviceSnippet } from '../services/service-snippet.ts';

/**
 * The lines that make a variable required, where it is the whole of an environment value that is named like it: what
 * else stands in another value is not known here.
 *
 * @param path of the value in the Compose files: `services.db.environment.POSTGRES_PASSWORD`
 */
export function guardedSnippet(variable: string, path: string, service: string | undefined): { snippet?: string } {
  if (service === undefined || path !== `services.${service}.environment.${variable}`) return {};
  return {
    snippet: serviceSnippet({ name: service }, ['environment:', `  ${variable}: ${requiredVariable(variable)}`]),
  };
}
