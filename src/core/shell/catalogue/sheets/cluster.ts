/** The cmdlets of the FailoverClusters module that an administrator of a clustered Back End needs, in the notation of `../notation.ts`. */
export const clusterSheets = `
# Failover cluster
Get-Cluster >Microsoft.FailoverClusters.PowerShell.Cluster
 Name:String[]<@0 Domain:String
Get-ClusterGroup >Microsoft.FailoverClusters.PowerShell.ClusterGroup
 Name:String[]@0 InputObject:ClusterObject< Cluster:String
Get-ClusterResource >Microsoft.FailoverClusters.PowerShell.ClusterResource
 Name:String[]@0 InputObject:ClusterObject< Cluster:String
Get-ClusterNode >Microsoft.FailoverClusters.PowerShell.ClusterNode
 Name:String[]@0 InputObject:ClusterObject< Cluster:String
Get-ClusterQuorum >Microsoft.FailoverClusters.PowerShell.ClusterQuorumSettings
 InputObject:ClusterObject< Cluster:String@0
Set-ClusterQuorum {Majority*,NodeMajority,NodeAndDiskMajority,NodeAndFileShareMajority,DiskOnly} >Microsoft.FailoverClusters.PowerShell.ClusterQuorumSettings
 InputObject:ClusterObject< Cluster:String NodeMajority=NoWitness!{NodeMajority} NodeAndDiskMajority=DiskWitness:String!{NodeAndDiskMajority} NodeAndFileShareMajority=FileShareWitness:String!{NodeAndFileShareMajority} DiskOnly:String!{DiskOnly}
Get-ClusterOwnerNode >Microsoft.FailoverClusters.PowerShell.ClusterOwnerNodeList
 Group:String@0 Resource:String ResourceType:String InputObject:ClusterObject< Cluster:String
Set-ClusterOwnerNode
 Owners:String[]!@0 Group:String Resource:String InputObject:ClusterObject< Cluster:String
Get-ClusterParameter >Microsoft.FailoverClusters.PowerShell.ClusterParameter
 Name:String[]@0 InputObject:ClusterObject< Cluster:String
Set-ClusterParameter {NoMultiple*,Multiple}
 Name:String!@0{NoMultiple} Value:PSObject@1{NoMultiple} Multiple:Hashtable!{Multiple} Create Delete InputObject:ClusterObject< Cluster:String
Get-ClusterResourceDependency >Microsoft.FailoverClusters.PowerShell.ClusterResourceDependency
 Resource:String@0 InputObject:ClusterObject< Cluster:String
Move-ClusterGroup >Microsoft.FailoverClusters.PowerShell.ClusterGroup
 Name:String@0 Node:String@1 Cancel IgnoreLocked Wait:Int32 InputObject:ClusterObject< Cluster:String
Start-ClusterGroup >Microsoft.FailoverClusters.PowerShell.ClusterGroup
 Name:String@0 IgnoreLocked ChooseBestNode Wait:Int32 InputObject:ClusterObject< Cluster:String
Stop-ClusterGroup >Microsoft.FailoverClusters.PowerShell.ClusterGroup
 Name:String@0 IgnoreLocked Wait:Int32 InputObject:ClusterObject< Cluster:String
Start-ClusterResource >Microsoft.FailoverClusters.PowerShell.ClusterResource
 Name:String@0 IgnoreLocked ChooseBestNode Wait:Int32 InputObject:ClusterObject< Cluster:String
Stop-ClusterResource >Microsoft.FailoverClusters.PowerShell.ClusterResource
 Name:String@0 IgnoreLocked Wait:Int32 InputObject:ClusterObject< Cluster:String
Move-ClusterResource
 Name:String@0 Group:String@1 IgnoreLocked InputObject:ClusterObject< Cluster:String
Start-ClusterNode >Microsoft.FailoverClusters.PowerShell.ClusterNode
 Name:String[]@0 FixQuorum=FQ ForceQuorum PreventQuorum=PQ ClearQuarantine=CQ IgnorePersistentState=ips Wait:Int32 InputObject:ClusterObject< Cluster:String
Stop-ClusterNode >Microsoft.FailoverClusters.PowerShell.ClusterNode
 Name:String[]@0 Wait:Int32 InputObject:ClusterObject< Cluster:String
Suspend-ClusterNode >Microsoft.FailoverClusters.PowerShell.ClusterNode
 Name:String[]@0 TargetNode:String@1 Drain ForceDrain Wait InputObject:ClusterObject< Cluster:String
Resume-ClusterNode >Microsoft.FailoverClusters.PowerShell.ClusterNode
 Name:String[]@0 Failback:String[Immediate|NoFailback|Policy]@1 InputObject:ClusterObject< Cluster:String
Start-Cluster >Microsoft.FailoverClusters.PowerShell.Cluster
 Name:String@0 FixQuorum=FQ PreventQuorum=PQ IgnorePersistentState=ips Wait:Int32 InputObject:ClusterObject<
Stop-Cluster ?? >Microsoft.FailoverClusters.PowerShell.Cluster
 Cluster:String@0 Force Wait:Int32 InputObject:ClusterObject<
Get-ClusterLog ? >System.IO.FileInfo
 Node:String[]@0 Destination:String TimeSpan:UInt32 UseLocalTime=lt SkipClusterState=scs InputObject:ClusterObject< Cluster:String
Test-Cluster ? >System.IO.FileInfo
 Node:String[]@0 Disk:Object[] Pool:Object[] ReportName:String List Include:String[] Ignore:String[] Force InputObject:ClusterObject< Cluster:String
`
