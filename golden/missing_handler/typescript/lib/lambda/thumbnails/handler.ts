export const main = async (): Promise<string> => 'made';
