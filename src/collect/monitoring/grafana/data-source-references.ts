import { asList, asObject, asText, type JsonObject } from './json.ts';

/** What Grafana brings itself: mixed queries, the queries of another panel, its own data. */
const OWN = new Set(['grafana', '-- Grafana --', '-- Mixed --', '-- Dashboard --', '-- Alertmanager --', 'default']);

/**
 * The uids and names by which a dashboard refers to data sources, once each; the default one has none.
 *
 * @param panels all panels, those in rows included
 */
export function dataSourcesIn(board: JsonObject, panels: readonly JsonObject[]): string[] {
  const targets = panels.flatMap((panel) => asList(panel['targets']).map(asObject));
  const annotations = asList(asObject(board['annotations'])['list']).map(asObject);
  const variables = asList(asObject(board['templating'])['list'])
    .map(asObject)
    .filter((variable) => variable['type'] === 'query');
  const references = [...panels, ...targets, ...annotations, ...variables].flatMap(
    ({ datasource }) => asText(datasource) ?? asText(asObject(datasource)['uid']) ?? [],
  );
  return [...new Set(references)].filter((reference) => reference !== '' && !OWN.has(reference));
}
