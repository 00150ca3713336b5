exports.main = async () => 'made';
