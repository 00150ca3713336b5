export const parts = 'all';
