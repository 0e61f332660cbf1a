import type { EngineEndpoint } from '../../collect/engine/endpoint.ts';
import { NEWEST_API, OLDEST_API } from '../../collect/engine/read-only-modem.ts';
import { leastSkewMs, skewText } from '../../derive/engine/clock-doubt.ts';
import type { Action, MissingReason } from '../../model/capture.ts';
import type { ConsultedFor } from '../../model/evidence/kinds.ts';
import { countText } from '../../shared/count-text.ts';
import { type Diagnosis, failure, ok, warning } from './diagnosis.ts';

/** What can be done about an engine that cannot be read, by the code of the failure. */
const FIXES: Readonly<Record<string, string>> = {
  'engine.permission':
    'sudo usermod -aG docker "$USER" and log in again, or name a socket that you may read: gates run -H unix:///path',
  'engine.unreachable':
    'Start it (sudo systemctl start docker), or name another with -H or --context (docker context ls).',
  'engine.hung': 'It accepts calls and does not answer: sudo systemctl restart docker, after a look at its log.',
  'engine.tls': 'Set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH to the folder of ca.pem, cert.pem and key.pem.',
  'engine.lost': 'Try again; if it breaks again, look at the log of the engine: journalctl -u docker',
  'api.version': 'Update the engine to 20.10 or newer.',
  'blocked.by.proxy': 'Let the socket proxy pass GET /_ping, /version, /info and /containers/json.',
  protocol: 'Name the socket of a Docker engine with -H; something else answers there.',
};

/** A second is within what two machines with time service differ by. */
const SKEW_MS = 1000;

type Seen = ConsultedFor<'engine' | 'population' | 'containers'>;

/** Everything about the engine: which one, whether it may be asked, how new it is, its clock, and the project on it. */
export function engineDiagnoses(endpoint: EngineEndpoint, seen: Seen, ledger: readonly Action[]): Diagnosis[] {
  const chosen = ok('engine', `${endpoint.url}, chosen by ${endpoint.from}`);
  const [engine] = seen.engine.pieces;
  const [lost] = seen.engine.missing;
  if (!engine) return [chosen, lostEngine(lost ?? { code: 'protocol', message: 'it was not asked' })];
  const api = Number(engine.apiVersion.split('.')[1]);
  const known = `1.${OLDEST_API} to 1.${NEWEST_API} are known`;
  const spoken = api > NEWEST_API ? `${known}, 1.${NEWEST_API} is spoken` : known;
  return [
    chosen,
    ok('engine access', `it answers: Docker ${engine.version} on ${engine.operatingSystem}`),
    ok('API version', `${engine.apiVersion} (${spoken})`),
    permission(ledger),
    clock(engine.clock),
    project(seen),
  ];
}

function lostEngine({ code, message }: MissingReason): Diagnosis {
  return failure(
    'engine access',
    `${message} [${code}]`,
    FIXES[code] ?? 'See docs/engines.md for what is asked of an engine.',
  );
}

/** Calls that something in front of the engine refuses, each kind once. */
function permission(ledger: readonly Action[]): Diagnosis {
  const calls = ledger.filter(({ collector }) => collector.startsWith('engine/'));
  const refused = calls.filter(({ outcome }) => outcome === 'blocked.by.proxy').map(({ action }) => callKind(action));
  if (refused.length === 0) return ok('permissions', `none of ${countText(calls.length, 'engine call')} was refused`);
  const kinds = [...new Set(refused)].join(', ');
  return warning('permissions', `refused by what stands in front of the engine: ${kinds}`, `Let it pass ${kinds}.`);
}

function callKind(action: string): string {
  return action.replace(/\?.*$/, '').replaceAll(/\/(?:sha256:)?[\da-f]{12,64}(?=\/|$)/g, '/*');
}

function clock(told: { readonly skewMs: number; readonly uncertaintyMs: number } | undefined): Diagnosis {
  if (!told)
    return warning('clock', 'the engine does not tell what time it is', 'Uptimes are taken from its own times.');
  if (leastSkewMs(told) < SKEW_MS) return ok('clock', 'the engine and this host agree to within a second');
  const fix = 'Turn on time service on both: sudo timedatectl set-ntp true';
  return warning('clock', `the clock of the engine is ${skewText(told.skewMs)}`, fix);
}

function project({ population, containers }: Seen): Diagnosis {
  const [lost] = [...population.missing, ...containers.missing];
  const number = containers.pieces.length;
  if (number > 0) {
    const running = containers.pieces.filter(({ state }) => state.running).length;
    return ok('project', `${containers.pieces[0]?.project}: ${countText(number, 'container')}, ${running} running`);
  }
  const fix = 'Start it (docker compose up -d), or name the project that runs with -p.';
  return failure('project', lost?.message ?? 'it has no container on this engine', fix);
}
