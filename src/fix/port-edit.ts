import type { Position } from '../model/evidence/position.ts';
import type { Edit } from './edit.ts';

const EVERY_INTERFACE = /^(?:0\.0\.0\.0|\[::\]|::):/;

/**
 * The edit that binds a port to this host only, for a port in short or in long form; undefined when the text at the
 * place is neither.
 */
export function loopbackEdit(lines: readonly string[], { line, column }: Position): Edit | undefined {
  const text = (lines[line - 1] ?? '').slice(column - 1);
  const [written = '', quoted = ''] = /^"([^"]*)"|^'([^']*)'|^[^\s,#\]}]+/.exec(text)?.map((part) => part ?? '') ?? [];
  const port = quoted || written.replace(/^'|'$/g, '');
  if (/^[a-z_]+:$/.test(port)) return longForm(text, line, column);
  if (port === '' || !/\d$|\}$|\/(?:tcp|udp|sctp)$/.test(port)) return undefined;
  return { kind: 'replace', line, column, length: written.length, text: `"${bound(port)}"` };
}

/** A port alone has no host port: the engine picks one, on this host. */
function bound(port: string): string {
  const rest = port.replace(EVERY_INTERFACE, '');
  const hasHostPort = rest.replaceAll(/\$\{[^}]*\}/g, '').includes(':');
  return hasHostPort || rest !== port ? `127.0.0.1:${rest}` : `127.0.0.1::${rest}`;
}

function longForm(text: string, line: number, column: number): Edit | undefined {
  if (text.startsWith('host_ip:')) return undefined;
  return { kind: 'insert', afterLine: line, lines: [`${' '.repeat(column - 1)}host_ip: 127.0.0.1`] };
}
