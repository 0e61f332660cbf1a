import { defineGate } from '../../src/model/gate.ts';

export const gate = defineGate({
  id: 'g1',
  title: 'Configuration audit',
  document: '01_CONFIG_AUDIT',
  heading: 'G1_CONFIG_AUDIT - Docker Compose Configuration Audit',
  requires: ['composeProject'],
  next: 'g2',
  sections: [
    { id: 'overview', title: 'At a Glance' },
    { id: 'validity', title: 'Compose Configuration' },
    { id: 'preflight', title: 'Refused by the Engine' },
    { id: 'secrets', title: 'Secrets and Environment' },
    { id: 'networks', title: 'Networks and Ports' },
    { id: 'images', title: 'Images and Build' },
    { id: 'privileges', title: 'Privileges' },
    { id: 'reliability', title: 'Health, Dependencies and Restart' },
    { id: 'resources', title: 'Resources and Persistence' },
    { id: 'logging', title: 'Logging' },
    { id: 'observability', title: 'Monitoring and Alerting' },
    { id: 'environments', title: 'Development against Production' },
    { id: 'compliance', title: 'Hardening and Compliance' },
    { id: 'documents', title: 'Documents as Contracts' },
  ],
});
