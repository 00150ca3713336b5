import * as aws from "@pulumi/aws";

new aws.dms.ReplicationInstance("migration", {
    replicationInstanceId: "migration",
    replicationInstanceClass: "dms.t3.medium",
    engineVersion: "3.4.7",
    multiAz: false,
});

new aws.dms.ReplicationInstance("rehearsal", {
    replicationInstanceId: "rehearsal",
    replicationInstanceClass: "dms.t3.medium",
    engineVersion: "3.5.1",
});

new aws.dms.ReplicationInstance("current", {
    replicationInstanceId: "current",
    replicationInstanceClass: "dms.t3.medium",
    engineVersion: "3.6.1",
});
