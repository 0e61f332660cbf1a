import type { EvidenceFor } from '../../../src/model/evidence/kinds.ts';
import { defineExhibit } from '../../../src/model/exhibit.ts';
import {
  ENGINE_RELEASES_KNOWN_ON,
  engineMaintenance,
  isDistributionBuild,
} from '../../../src/services/engine-releases.ts';
import { sizeText } from '../../../src/shared/size-text.ts';

type ReadEngine = EvidenceFor<'engine'>['engine'];
type Line = readonly [aspect: string, observed: string, remark?: string];

export const enginePosture = defineExhibit({
  meta: { id: 'engine-posture', title: 'The engine, and how it was set up' },
  needs: ['engine'],
  present({ engine }) {
    const lines = [...identityOf(engine), ...postureOf(engine)];
    return {
      columns: [{ title: 'Aspect' }, { title: 'Observed' }, { title: 'Remark' }],
      rows: lines.map(([aspect, observed, remark = '']) => ({
        cells: [aspect, observed === '' ? 'not told' : observed, remark],
        evidence: [engine.evidence],
      })),
      note: 'Read from /version and /info alone: the files of the host (daemon.json, units, owners of the socket) are not looked at, which Docker Bench for Security does.',
    };
  },
});

function identityOf(engine: ReadEngine): Line[] {
  const { posture } = engine;
  return [
    ['version', `${posture?.product || 'Engine'} ${engine.version}`, maintenanceText(engine)],
    [
      'API version',
      engine.apiVersion,
      posture?.minimumApiVersion ? `speaks ${posture.minimumApiVersion} and later` : '',
    ],
    ['reached by', engine.endpoint, posture?.connection ?? ''],
    [
      'host',
      engine.name,
      `${engine.operatingSystem}, ${engine.architecture}, ${engine.cpus} CPUs, ${sizeText(engine.memoryBytes)}`,
    ],
    ['clock', engine.systemTime],
    ['storage driver', engine.storageDriver, posture?.backingFilesystem ? `on ${posture.backingFilesystem}` : ''],
    ['log driver', engine.loggingDriver, 'where a container names no other; its options are not told'],
    [
      'control groups',
      `version ${engine.cgroupVersion}`,
      posture ? `driver ${posture.cgroupDriver || 'not told'}` : '',
    ],
    ['security options', engine.securityOptions.join('; ') || 'none'],
    ['live restore', engine.liveRestore ? 'on' : 'off'],
  ];
}

function postureOf({ posture, securityOptions }: ReadEngine): Line[] {
  if (!posture) return [];
  const { swarm } = posture;
  return [
    ['runs as', securityOptions.some((option) => /\brootless\b/.test(option)) ? 'a plain user (rootless)' : 'root'],
    ['kernel', posture.kernelVersion],
    ['default runtime', posture.defaultRuntime],
    ['default limits of open files and processes', 'not told', 'the engine tells them to nobody'],
    ['limits that the host cannot enforce', posture.unsupportedLimits.join(', ') || 'none'],
    ['registries asked without a checked certificate', posture.insecureRegistries.join(', ') || 'none'],
    [
      'authorisation of single calls',
      posture.authorisationPlugins.join(', ') || 'none',
      posture.authorisationPlugins.length === 0 ? 'who reaches it may do everything' : '',
    ],
    ['swarm', swarm.state, swarm.error],
    ['experimental features', posture.experimental ? 'on' : 'off'],
    ['warnings', posture.warnings.join('; ') || 'none'],
  ];
}

function maintenanceText({ version, posture }: ReadEngine): string {
  if (!/^(Docker Engine)?$/.test(posture?.product ?? '')) return 'its maintenance is not known here';
  const maintenance = engineMaintenance(version);
  if (maintenance.state === 'maintained') return `the branch is maintained, as of ${ENGINE_RELEASES_KNOWN_ON}`;
  if (maintenance.state !== 'ended')
    return `its maintenance is not known: the table is as of ${ENGINE_RELEASES_KNOWN_ON}`;
  const end = maintenance.endedOn === undefined ? 'before 2018' : `on ${maintenance.endedOn}`;
  return `its project ended maintenance ${end}${isDistributionBuild(version) ? '; a build of a distribution' : ''}`;
}
