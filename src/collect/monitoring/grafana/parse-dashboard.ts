import { linePositions } from '../../../compose/line-positions.ts';
import type { GrafanaDashboard } from '../../../model/evidence/grafana-dashboard.ts';
import { dataSourcesIn } from './data-source-references.ts';
import { asList, asObject, asText, type JsonObject } from './json.ts';

export type ParsedDashboard = Omit<GrafanaDashboard, 'path' | 'readers'>;

const NOTHING = { panels: [], dataSources: [], variables: [] };

/** @param file the name of the file in positions */
export function parseDashboard(file: string, text: string): ParsedDashboard {
  const start = { file, line: 1, column: 1 };
  const parsed = parseJson(text);
  if ('offset' in parsed) {
    return { ...NOTHING, faults: [{ message: 'it is no valid JSON', at: linePositions(file, text)(parsed.offset) }] };
  }
  const root = asObject(parsed.value);
  // An export by the API wraps the dashboard; the provisioning of Grafana does not read that.
  const wrapped = asObject(root['dashboard']);
  const board = Object.keys(wrapped).length > 0 ? wrapped : root;
  const panels = panelsOf(board);
  const title = asText(board['title']);
  const uid = asText(board['uid']);
  return {
    faults: messages(root, board, panels).map((message) => ({ message, at: start })),
    ...(title !== undefined && { title }),
    ...(uid !== undefined && { uid }),
    panels: panels.map(panelOf),
    dataSources: dataSourcesIn(board, panels),
    variables: variablesOf(board),
  };
}

function messages(root: JsonObject, board: JsonObject, panels: readonly JsonObject[]): string[] {
  if (board !== root) return ['the dashboard is wrapped in "dashboard", which Grafana does not load from a file'];
  return [
    ...(asText(board['title']) ? [] : ['it has no title, and Grafana does not load it']),
    ...(panels.length > 0 ? [] : ['it has no panels']),
  ];
}

/** The panels in rows included, of the present model and of the one before Grafana 5. */
function panelsOf(board: JsonObject): JsonObject[] {
  const direct = asList(board['panels']).map(asObject);
  const rows = [...direct, ...asList(board['rows']).map(asObject)];
  const inner = rows.flatMap((row) => asList(row['panels']).map(asObject));
  return [...direct.filter((panel) => panel['type'] !== 'row'), ...inner];
}

function panelOf(panel: JsonObject): ParsedDashboard['panels'][number] {
  const queries = asList(panel['targets'])
    .map(asObject)
    .flatMap((target) => asText(target['expr']) ?? asText(target['query']) ?? []);
  return { title: asText(panel['title']) ?? '', type: asText(panel['type']) ?? '', queries };
}

/** Names of the variables by which a data source can be chosen; inputs of an export are none, they stay unresolved. */
function variablesOf(board: JsonObject): string[] {
  return asList(asObject(board['templating'])['list']).flatMap((item) => asText(asObject(item)['name']) ?? []);
}

function parseJson(text: string): { value: unknown } | { offset: number } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) as unknown };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { offset: offsetIn(error.message, text) };
  }
}

/** V8 tells the place for most faults; where it does not, the file alone is named. */
function offsetIn(message: string, text: string): number {
  const told = /at position (\d+)/.exec(message)?.[1];
  if (told !== undefined) return Number(told);
  return message.includes('end of JSON') ? text.length : 0;
}
