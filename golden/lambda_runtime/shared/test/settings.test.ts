import { settings } from '../lib/settings';

test('production', () => expect(settings.prod.runtime).toBe('nodejs14.x'));
