import { checkCases } from '../../testing/check-cases.ts';
import { at } from '../../testing/declared.ts';
import { beside, drift, NOTHING_TO_COMPARE } from '../../testing/drift.ts';
import { aSecurity } from '../../testing/evidence.ts';
import { privilegeDrift } from './privilege-drift.ts';

checkCases(privilegeDrift, {
  pass: {
    'the same privileges': beside(),
    'the user of the image': beside({
      service: { user: undefined },
      container: { user: '999' },
      image: { user: '999' },
    }),
    'capabilities in another order and notation': beside({
      service: { capAdd: ['cap_chown', 'NET_BIND_SERVICE'], capDrop: ['all'] },
      container: { security: aSecurity({ capAdd: ['CAP_NET_BIND_SERVICE', 'CHOWN'] }) },
    }),
    'options in another notation, a profile by its content': beside({
      service: { securityOpt: ['no-new-privileges', 'seccomp=./profile.json', 'systempaths=unconfined'] },
      container: { security: aSecurity({ options: ['seccomp={"a":1}', 'no-new-privileges=true'] }) },
    }),
    'the engine switches labels off where they could not hold': beside({
      service: { privileged: true },
      container: {
        security: aSecurity({ privileged: true, options: ['no-new-privileges:true', 'label=disable'] }),
      },
    }),
    'which namespace of its own is a matter of the engine': beside({
      service: { ipc: 'shareable' },
      container: { security: aSecurity({ ipcMode: 'private' }) },
    }),
    'init by the settings of the engine': beside({ container: { security: aSecurity({ init: true }) } }),
  },
  fail: {
    'another user': {
      ...beside({ service: { user: '999', keys: { user: at(5) } } }),
      findings: [drift('the user is not as declared', 5)],
    },
    'hardening that is not in force': {
      ...beside({
        container: { security: aSecurity({ readOnlyRoot: false, capDrop: [], options: [], privileged: true }) },
      }),
      findings: [
        drift('the privileged mode is not as declared'),
        drift('the read-only root filesystem is not as declared'),
        drift('the list of dropped capabilities is not as declared'),
        drift('the list of security options is not as declared'),
      ],
    },
    'the processes of the host': {
      ...beside({ container: { security: aSecurity({ pidMode: 'host' }) } }),
      findings: [drift('the process namespace is not as declared')],
    },
    'an init that is declared': {
      ...beside({
        service: { init: true, keys: { init: at(5) } },
        container: { security: aSecurity({ init: false }) },
      }),
      findings: [drift('the init process is not as declared', 5)],
    },
  },
  notApplicable: NOTHING_TO_COMPARE,
});
