import { Queues } from '../index';

describe('Queues', () => {
  it.todo('sends mail');

  it('is made', async () => {
    const made = new Queues('test');
    expect(made).toBeDefined();
    expect(true).toBe(true);
  });

  it('is skipped without outputs', () => {
    if (!process.env.OUTPUTS) {
      expect(true).toBe(true);
      return;
    }
    expect(process.env.OUTPUTS).toContain('queueUrl');
  });
});
