import { environments } from '../lib/environments';

test('staging runs what production runs', () => {
  expect(environments.staging.engineVersion).toBe('15.4');
});
