exports.handler = async () => 'made';
