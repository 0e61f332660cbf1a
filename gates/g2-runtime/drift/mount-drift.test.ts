import { checkCases } from '../../testing/check-cases.ts';
import { aMount } from '../../testing/compose.ts';
import { at } from '../../testing/declared.ts';
import { beside, drift, NOTHING_TO_COMPARE } from '../../testing/drift.ts';
import { aContainer } from '../../testing/evidence.ts';
import { mountDrift } from './mount-drift.ts';

const volume = (source: string, target: string) => ({ type: 'volume', source, target, readOnly: false });
const bind = (source: string, target: string, readOnly = false) => ({ type: 'bind', source, target, readOnly });

checkCases(mountDrift, {
  pass: {
    'nothing is mounted': beside(),
    'a volume by its name on the engine': beside({
      service: { mounts: [aMount('/data')] },
      container: { mounts: [volume('shop_data', '/data')] },
      project: { volumes: [{ key: 'data', name: 'shop_data', external: false }] },
    }),
    'a path relative to the folder that it was started from': beside({
      service: { mounts: [aMount('/conf', { type: 'bind', source: './conf', readOnly: true })] },
      container: { mounts: [bind('/srv/shop/conf', '/conf', true)] },
    }),
    'a path above that folder': beside({
      service: { mounts: [aMount('/conf', { type: 'bind', source: '../conf' })] },
      container: { mounts: [bind('/srv/conf', '/conf')] },
    }),
    'a path in the home of somebody': beside({
      service: { mounts: [aMount('/conf', { type: 'bind', source: '~/conf' })] },
      container: { mounts: [bind('/home/bob/conf', '/conf')] },
    }),
    'a path as Docker Desktop shows it': beside({
      service: { mounts: [aMount('/conf', { type: 'bind', source: '/etc/conf' })] },
      container: { mounts: [bind('/host_mnt/etc/conf', '/conf')] },
    }),
    'an anonymous volume, and one that the image brings': beside({
      service: { mounts: [{ type: 'volume', target: '/data', readOnly: false, at: at(9) }] },
      container: { mounts: [volume('ab'.repeat(32), '/data'), volume('cd'.repeat(32), '/brought')] },
    }),
    'temporary filesystems of both forms': beside({
      service: { tmpfs: ['/tmp:size=1m'], mounts: [{ type: 'tmpfs', target: '/run', readOnly: false, at: at(9) }] },
      container: { tmpfs: ['/tmp'], mounts: [{ type: 'tmpfs', source: '', target: '/run', readOnly: false }] },
    }),
    'the places that Podman makes writable in a read-only container': beside({
      container: {
        madeBy: 'podman',
        tmpfs: ['/run', '/tmp', '/var/tmp'],
        security: { ...aContainer('api').security, readOnlyRoot: true },
      },
    }),
    'secrets and configs, which Compose mounts': beside({
      service: { secrets: ['token'], configs: ['settings'] },
      container: {
        mounts: [bind('/srv/shop/token', '/run/secrets/token', true), bind('/srv/shop/settings', '/etc/app', true)],
      },
      project: { configs: [{ key: 'settings', name: 'shop_settings', external: false, file: './settings' }] },
    }),
  },
  fail: {
    'another volume': {
      ...beside({
        service: { mounts: [aMount('/data')] },
        container: { mounts: [volume('shop_old', '/data')] },
        project: { volumes: [{ key: 'data', name: 'shop_data', external: false }] },
      }),
      findings: [drift('the mount on /data is not as declared', 9)],
    },
    'writable instead of read-only': {
      ...beside({
        service: { mounts: [aMount('/conf', { type: 'bind', source: './conf', readOnly: true })] },
        container: { mounts: [bind('/srv/shop/conf', '/conf')] },
      }),
      findings: [drift('the mount on /conf is not as declared', 9)],
    },
    'a temporary filesystem of Podman in a container that is not read-only': {
      ...beside({
        container: {
          madeBy: 'podman',
          tmpfs: ['/run'],
          security: { ...aContainer('api').security, readOnlyRoot: false },
        },
      }),
      findings: [drift('the mount on /run is there and not declared')],
    },
    'another temporary filesystem in a read-only container of Podman': {
      ...beside({
        container: {
          madeBy: 'podman',
          tmpfs: ['/cache'],
          security: { ...aContainer('api').security, readOnlyRoot: true },
        },
      }),
      findings: [drift('the mount on /cache is there and not declared')],
    },
    'one that is missing and one that is left': {
      ...beside({ service: { mounts: [aMount('/new')] }, container: { mounts: [bind('/srv/old', '/old')] } }),
      findings: [
        drift('the mount on /new is declared and not there', 9),
        drift('the mount on /old is there and not declared'),
      ],
    },
  },
  notApplicable: NOTHING_TO_COMPARE,
});
