import { ReadFailure } from '../../model/intake.ts';

export interface Asked {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Path and query. */
  readonly target: string;
}

/** What an answer stands for that is none of those that have a meaning, such as another status than 200 of a read. */
export function answerFailure(status: number, body: Buffer, { method, target }: Asked): ReadFailure {
  const call = `${method} ${target.split('?', 1)[0]}`;
  const said = engineMessage(body);
  const quoted = said === undefined ? '' : `: ${said}`;
  if (status === 404) return new ReadFailure('not-found', said ?? 'the engine does not have it');
  if (status === 409) return new ReadFailure('conflict', said ?? 'the state of the container does not allow it');
  if (status === 403 || status === 405)
    return new ReadFailure('blocked.by.proxy', `what stands in front of the engine refuses ${call}${quoted}`);
  if (status === 501) return new ReadFailure('not-supported', said ?? 'the engine does not support this');
  if (status === 400 && said?.includes('version')) return new ReadFailure('api.version', said);
  if (status === 400 && body.includes('HTTP request to an HTTPS server'))
    return new ReadFailure('engine.tls', 'the engine expects TLS; set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH');
  if (status >= 300 && status < 400)
    return new ReadFailure('protocol', `the engine answered with a redirect (${status}), which is not followed`);
  if (status < 300)
    return new ReadFailure('protocol', `the engine answered ${status} to ${call}, where only 200 has a meaning`);
  return new ReadFailure('engine.error', `the engine answered ${status}${quoted}`);
}

/** The engine tells its errors as `{"message": …}`; anything else (a proxy's page) is not quoted. */
function engineMessage(body: Buffer): string | undefined {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'));
    const message = typeof parsed === 'object' && parsed !== null && 'message' in parsed ? parsed.message : undefined;
    return typeof message === 'string' ? message.slice(0, 300) : undefined;
  } catch {
    return undefined;
  }
}
