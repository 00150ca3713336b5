const settings = { shards: 1 };

export = settings;
