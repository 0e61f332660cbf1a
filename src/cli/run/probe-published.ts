import type { CaptureIntake } from '../../capture/capture-intake.ts';
import { expectedHostNames } from '../../derive/networks/expected-host-names.ts';
import type { Container } from '../../model/evidence/container.ts';
import { endpointsExpected } from '../../settings/asked-by-expectations.ts';
import { countText } from '../../shared/count-text.ts';
import { askedEngine } from '../asked-engine.ts';
import { maskedMessage } from '../door.ts';
import type { Say } from '../progress.ts';
import type { CollectRequest } from './collect-request.ts';

/**
 * Asks the ports over HTTP, those that are not published by the address of their container; what answers is not sent
 * anything else. Then the published ones with a handshake where nothing was said, and over HTTPS where that succeeded.
 */
export async function probePublished(
  { engine, settings }: CollectRequest,
  intake: CaptureIntake,
  containers: readonly Container[],
  say: Say,
): Promise<void> {
  const { probeHttp } = await import('../../collect/http/probe-http.ts');
  const { keepUnasked } = await import('../../collect/http/unasked-endpoints.ts');
  const { probePorts } = await import('../../collect/tcp/probe-ports.ts');
  const { engineHost, isLocal } = await askedEngine(engine);
  const { health, services } = settings;
  const endpoints = [...settings.endpoints, ...endpointsExpected(settings)];
  const common = {
    containers,
    endpoints,
    engineHost,
    isLocal,
    internal: health.internal,
    callMs: intake.limits.call,
    samples: health.samples,
  };
  keepUnasked(intake, common);
  const { speaking, others } = await probeHttp(intake, { ...common, scheme: 'http' });
  const speakingTls = await probePorts(intake, {
    ...common,
    speakingHttp: speaking,
    serverNames: (container, binding) => {
      const stated = services[container.service]?.expect.hostNames ?? [];
      return stated.length > 0 ? stated : expectedHostNames(container, binding, containers);
    },
  });
  for (const [port, keep] of others) if (!speakingTls.has(port)) keep();
  const overTls = await probeHttp(intake, { ...common, scheme: 'https', only: speakingTls });
  for (const keep of overTls.others.values()) keep();
  say(await maskedMessage(`${countText(speaking.size + overTls.speaking.size, 'port')} over HTTP`));
}
