import { cloudwatch } from '@pulumi/aws'

export const board = (queue: string) => new cloudwatch.Dashboard('queue', {
    dashboardName: 'queue',
    dashboardBody: JSON.stringify({
        widgets: [{
            type: 'metric',
            properties: {
                metrics: [
                    [
                        'AWS/SQS',
                        'NumberOfMessagesSent',
                        { QueueName: queue },
                        { stat: 'Sum', color: '#1f77b4' }
                    ]
                ]
            }
        }]
    })
})
