import type { Engine } from '../../src/model/evidence/engine.ts';
import type { EnginePosture } from '../../src/model/evidence/engine-posture.ts';
import { anEngine } from './evidence.ts';

/** A soundly set up engine; a case states what is different about its own. */
function aPosture(different: Partial<EnginePosture> = {}): EnginePosture {
  return {
    product: 'Docker Engine',
    platform: 'Docker Engine - Community',
    minimumApiVersion: '1.24',
    kernelVersion: '6.1.0',
    connection: 'socket',
    experimental: false,
    backingFilesystem: 'extfs',
    directoryTypes: true,
    cgroupDriver: 'systemd',
    defaultRuntime: 'runc',
    warnings: [],
    insecureRegistries: [],
    authorisationPlugins: [],
    swarm: { state: 'inactive', error: '' },
    unsupportedLimits: [],
    ...different,
  };
}

/** @param posture what is different about how it was set up */
export function aPosturedEngine(posture: Partial<EnginePosture> = {}, different: Partial<Engine> = {}): Engine {
  return anEngine({ posture: aPosture(posture), ...different });
}
