import * as z from 'zod';
import type { EnginePosture } from '../../model/evidence/engine-posture.ts';
import { expectShape } from './answer-shapes.ts';

const text = z.string().nullish();
const texts = z.array(z.string()).nullish();

/** Whether the host can enforce a limit; an engine that says nothing of it is not held to be without. */
const LIMITS = [
  ['MemoryLimit', 'memory'],
  ['SwapLimit', 'swap'],
  ['PidsLimit', 'pids'],
  ['CpuCfsQuota', 'CPU quota'],
  ['CPUShares', 'CPU shares'],
  ['CPUSet', 'CPU sets'],
] as const;

/** What is read of `GET /info` and `GET /version` about how the engine was set up. */
const About = z.looseObject({
  Components: z.array(z.object({ Name: z.string() })).nullish(),
  Platform: z.object({ Name: text }).nullish(),
  MinAPIVersion: text,
  KernelVersion: text,
  ExperimentalBuild: z.boolean().nullish(),
  DriverStatus: z.array(z.array(z.string())).nullish(),
  CgroupDriver: text,
  DefaultRuntime: text,
  Warnings: texts,
  Plugins: z.object({ Authorization: texts }).nullish(),
  RegistryConfig: z
    .object({
      InsecureRegistryCIDRs: texts,
      IndexConfigs: z.record(z.string(), z.object({ Secure: z.boolean().nullish() }).nullable()).nullish(),
    })
    .nullish(),
  Swarm: z.object({ LocalNodeState: text, Error: text }).nullish(),
});
type About = z.infer<typeof About>;

/** How an engine was set up, as far as it tells; `url` is the endpoint, `hasTls` whether it was reached over TLS. */
export function shapePosture(about: object, { url, hasTls }: { url: string; hasTls: boolean }): EnginePosture {
  const read = About.parse(expectShape(About, about));
  const { Swarm, Plugins } = read;
  return {
    product:
      read.Components?.find(({ Name }) => /\bengine\b/i.test(Name))?.Name.replace(/^Engine$/, 'Docker Engine') ?? '',
    platform: read.Platform?.Name ?? '',
    minimumApiVersion: read.MinAPIVersion ?? '',
    kernelVersion: read.KernelVersion ?? '',
    connection: connectionOf(url, hasTls),
    experimental: read.ExperimentalBuild ?? false,
    ...storageOf(read),
    cgroupDriver: read.CgroupDriver ?? '',
    defaultRuntime: read.DefaultRuntime ?? '',
    warnings: (read.Warnings ?? []).map((warning) => warning.replace(/^WARNING:\s*/, '')),
    insecureRegistries: insecureRegistries(read),
    authorisationPlugins: Plugins?.Authorization ?? [],
    swarm: { state: Swarm?.LocalNodeState || 'inactive', error: Swarm?.Error ?? '' },
    unsupportedLimits: LIMITS.filter(([key]) => read[key] === false).map(([, name]) => name),
  };
}

function connectionOf(url: string, hasTls: boolean): EnginePosture['connection'] {
  if (url.startsWith('unix://')) return 'socket';
  return hasTls ? 'TCP with TLS' : 'TCP without TLS';
}

function storageOf({ DriverStatus }: About): Pick<EnginePosture, 'backingFilesystem' | 'directoryTypes'> {
  const status = new Map((DriverStatus ?? []).map(([name = '', value = '']) => [name, value]));
  const [filesystem, types] = [status.get('Backing Filesystem'), status.get('Supports d_type')];
  return {
    ...(filesystem !== undefined && { backingFilesystem: filesystem }),
    ...(types !== undefined && { directoryTypes: types === 'true' }),
  };
}

/** Every engine trusts the registries on its own host; that is no setting of anybody. */
function insecureRegistries({ RegistryConfig }: About): string[] {
  const names = Object.entries(RegistryConfig?.IndexConfigs ?? {})
    .filter(([, index]) => index?.Secure === false)
    .map(([name]) => name);
  const networks = (RegistryConfig?.InsecureRegistryCIDRs ?? []).filter(
    (network) => network !== '127.0.0.0/8' && network !== '::1/128',
  );
  return [...names, ...networks];
}
