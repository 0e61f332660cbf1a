import { defineGate } from '../../src/model/gate.ts';

export const gate = defineGate({
  id: 'g2',
  title: 'Runtime audit',
  document: '02_RUNTIME_AUDIT',
  heading: 'G2_RUNTIME_AUDIT_NON_DESTRUCTIVE - Docker Compose Runtime Audit',
  requires: ['engine', 'population', 'containers'],
  next: 'g3',
  sections: [
    { id: 'configuration', title: 'Docker Compose Configuration Validation' },
    { id: 'architecture', title: 'Service Architecture' },
    { id: 'status', title: 'Runtime Service Status' },
    { id: 'dependencies', title: 'Service Dependencies' },
    { id: 'health', title: 'Health Endpoint Validation' },
    { id: 'logs', title: 'Service Log Analysis' },
    { id: 'ports', title: 'Port Binding Security' },
    { id: 'communication', title: 'Internal Service Communication' },
    { id: 'volumes', title: 'Volume Management' },
    { id: 'environment', title: 'Environment Configuration' },
    { id: 'security', title: 'Security Configuration Review' },
    { id: 'images', title: 'Images' },
    { id: 'resources', title: 'Performance Characteristics' },
    { id: 'stability', title: 'Service Stability' },
    { id: 'isolation', title: 'Isolation Verification' },
    { id: 'integration', title: 'Integration Points Validation' },
  ],
});
