exports.handler = async () => 'resized';
