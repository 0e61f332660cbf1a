import { serviceSnippet, yamlText } from '../services/service-snippet.ts';

/** Lines of a Compose file that mount a named volume of its own into a service. */
export function volumeSnippet(service: string, path: string): string {
  const volume = `${service}_data`;
  return serviceSnippet(
    { name: service },
    [`volumes: [${JSON.stringify(`${volume}:${path}`)}]`],
    ['volumes:', `  ${yamlText(volume)}:`],
  );
}
