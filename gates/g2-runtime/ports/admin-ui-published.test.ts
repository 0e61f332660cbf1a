import { checkCases } from '../../testing/check-cases.ts';
import { aContainer } from '../../testing/evidence.ts';
import { adminUiPublished } from './admin-ui-published.ts';

const publishing = (hostAddress: string) =>
  aContainer('admin', {
    image: 'adminer:4.8.1',
    ports: [{ containerPort: 8080, protocol: 'tcp', hostAddress, hostPort: 8080 }],
  });

const finding = (hostAddress: string) => ({
  subject: { service: 'admin', container: 'shop-admin-1', port: `${hostAddress}:8080/tcp` },
  message: 'port 8080/tcp of adminer is published',
});

checkCases(adminUiPublished, {
  pass: {
    'on loopback only': { containers: [publishing('127.0.0.1')] },
    'not published': { containers: [aContainer('admin', { image: 'dpage/pgadmin4:8' })] },
  },
  fail: {
    'on every interface': { containers: [publishing('::')], findings: [finding('::')] },
    'on one address': { containers: [publishing('192.0.2.10')], findings: [finding('192.0.2.10')] },
  },
  notApplicable: {
    'no administration interface runs': { containers: [aContainer('api')] },
  },
});
