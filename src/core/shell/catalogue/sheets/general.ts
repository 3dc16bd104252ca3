/** The cmdlets of Windows PowerShell 5.1 that a Management Shell is used with, in the notation of `../notation.ts`. Parameters that no one types here are left out. */
export const generalSheets = `
# Objects
Where-Object {ScriptBlockSet*,EqualSet,CaseSensitiveEqualSet,NotEqualSet,CaseSensitiveNotEqualSet,GreaterThanSet,CaseSensitiveGreaterThanSet,LessThanSet,CaseSensitiveLessThanSet,GreaterOrEqualSet,CaseSensitiveGreaterOrEqualSet,LessOrEqualSet,CaseSensitiveLessOrEqualSet,LikeSet,CaseSensitiveLikeSet,NotLikeSet,CaseSensitiveNotLikeSet,MatchSet,CaseSensitiveMatchSet,NotMatchSet,CaseSensitiveNotMatchSet,ContainsSet,CaseSensitiveContainsSet,NotContainsSet,CaseSensitiveNotContainsSet,InSet,CaseSensitiveInSet,NotInSet,CaseSensitiveNotInSet,IsSet,IsNotSet}
 InputObject:PSObject< FilterScript:ScriptBlock!@0{ScriptBlockSet} Property:String!@0{^ScriptBlockSet} Value:Object@1{^ScriptBlockSet} EQ=IEQ{EqualSet} CEQ!{CaseSensitiveEqualSet} NE=INE!{NotEqualSet} CNE!{CaseSensitiveNotEqualSet} GT=IGT!{GreaterThanSet} CGT!{CaseSensitiveGreaterThanSet} LT=ILT!{LessThanSet} CLT!{CaseSensitiveLessThanSet} GE=IGE!{GreaterOrEqualSet} CGE!{CaseSensitiveGreaterOrEqualSet} LE=ILE!{LessOrEqualSet} CLE!{CaseSensitiveLessOrEqualSet} Like=ILike!{LikeSet} CLike!{CaseSensitiveLikeSet} NotLike=INotLike!{NotLikeSet} CNotLike!{CaseSensitiveNotLikeSet} Match=IMatch!{MatchSet} CMatch!{CaseSensitiveMatchSet} NotMatch=INotMatch!{NotMatchSet} CNotMatch!{CaseSensitiveNotMatchSet} Contains=IContains!{ContainsSet} CContains!{CaseSensitiveContainsSet} NotContains=INotContains!{NotContainsSet} CNotContains!{CaseSensitiveNotContainsSet} In=IIn!{InSet} CIn!{CaseSensitiveInSet} NotIn=INotIn!{NotInSet} CNotIn!{CaseSensitiveNotInSet} Is!{IsSet} IsNot!{IsNotSet}
ForEach-Object ? {ScriptBlockSet*,PropertyAndMethodSet}
 InputObject:PSObject< Begin:ScriptBlock{ScriptBlockSet} Process:ScriptBlock[]!@0{ScriptBlockSet} End:ScriptBlock{ScriptBlockSet} RemainingScripts:ScriptBlock[]+{ScriptBlockSet} MemberName:String!@0{PropertyAndMethodSet} ArgumentList=Args:Object[]+{PropertyAndMethodSet}
Select-Object {DefaultParameter*,SkipLastParameter,IndexParameter}
 InputObject:PSObject< Property:Object[]@0{DefaultParameter,SkipLastParameter} ExcludeProperty:String[]{DefaultParameter,SkipLastParameter} ExpandProperty:String{DefaultParameter,SkipLastParameter} Unique Last:Int32{DefaultParameter} First:Int32{DefaultParameter} Skip:Int32{DefaultParameter} SkipLast:Int32{SkipLastParameter} Wait{DefaultParameter,IndexParameter} Index:Int32[]{IndexParameter}
Sort-Object
 Descending Unique InputObject:PSObject< Property:Object[]@0 Culture:String CaseSensitive
Measure-Object {GenericMeasure*,TextMeasure} >Microsoft.PowerShell.Commands.GenericMeasureInfo,Microsoft.PowerShell.Commands.TextMeasureInfo
 InputObject:PSObject< Property:String[]@0 Sum{GenericMeasure} Average{GenericMeasure} Maximum{GenericMeasure} Minimum{GenericMeasure} Line{TextMeasure} Word{TextMeasure} Character{TextMeasure} IgnoreWhiteSpace{TextMeasure}
Group-Object >Microsoft.PowerShell.Commands.GroupInfo
 NoElement AsHashTable AsString InputObject:PSObject< Property:Object[]@0 Culture:String CaseSensitive
Get-Member >Microsoft.PowerShell.Commands.MemberDefinition
 InputObject:PSObject< Name:String[]@0 MemberType=Type:String[Property|NoteProperty|Method|All] View:String Static Force
Get-Unique {AsString*,UniqueByType}
 InputObject:PSObject< AsString{AsString} OnType{UniqueByType}
Compare-Object
 ReferenceObject:PSObject[]!@0 DifferenceObject:PSObject[]<!@1 SyncWindow:Int32 Property:Object[] ExcludeDifferent IncludeEqual PassThru Culture:String CaseSensitive
New-Object
 TypeName:String!@0 ArgumentList=Args:Object[]@1 Property:Hashtable
Select-String
 InputObject:PSObject< Pattern:String[]!@0 Path:String[].@1 SimpleMatch CaseSensitive Quiet List NotMatch AllMatches
Tee-Object {File*,Variable}
 InputObject:PSObject< FilePath:String!@0{File} Append{File} Variable:String!{Variable}
# Output
Format-Table
 Property:Object[]@0 AutoSize HideTableHeaders Wrap GroupBy:Object View:String ShowError DisplayError Force Expand:String[CoreOnly|EnumOnly|Both] InputObject:PSObject<
Format-List
 Property:Object[]@0 GroupBy:Object View:String ShowError DisplayError Force Expand:String[CoreOnly|EnumOnly|Both] InputObject:PSObject<
Format-Wide
 Property:Object@0 AutoSize Column:Int32 GroupBy:Object View:String Force InputObject:PSObject<
Format-Custom
 Property:Object[]@0 Depth:Int32 GroupBy:Object View:String Force InputObject:PSObject<
Out-File ? {ByPath*,ByLiteralPath}
 FilePath:String!@0{ByPath} LiteralPath=PSPath:String.!{ByLiteralPath} Encoding:String[unknown|string|unicode|bigendianunicode|utf8|utf7|utf32|ascii|default|oem]@1 Append Force NoClobber=NoOverwrite Width:Int32 NoNewline InputObject:PSObject<
Out-Null
 InputObject:PSObject<
Out-String >System.String
 Stream Width:Int32 InputObject:PSObject<
Out-Host
 Paging InputObject:PSObject<
Out-Default
 Transcript InputObject:PSObject<
Out-GridView
 InputObject:PSObject< Title:String Wait PassThru
Write-Host
 Object:Object<@0+ NoNewline Separator:Object ForegroundColor:ConsoleColor BackgroundColor:ConsoleColor
Write-Output
 InputObject:PSObject[]<_!@0+ NoEnumerate
Write-Error {NoException*,WithException}
 Exception:Object!{WithException} Message=Msg:String<_!@0{NoException} ErrorId:String TargetObject:Object Category:String RecommendedAction:String
Write-Warning
 Message=Msg:String<_!@0
Write-Verbose
 Message=Msg:String<_!@0
Write-Debug
 Message=Msg:String<_!@0
Write-Information
 MessageData=Msg=Message:Object_!@0 Tags:String[]@1
Write-Progress
 Activity:String!@0 Status:String@1 Id:Int32@2 PercentComplete:Int32 SecondsRemaining:Int32 CurrentOperation:String ParentId:Int32 Completed
Read-Host >System.String
 Prompt:Object@0+ AsSecureString
Clear-Host

# Data
Export-Csv ?
 InputObject:PSObject<! Path:String@0 LiteralPath=PSPath:String Force NoClobber=NoOverwrite Encoding:String[Unicode|UTF7|UTF8|ASCII|UTF32|BigEndianUnicode|Default|OEM] Append Delimiter:Char@1 UseCulture NoTypeInformation=NTI
Import-Csv
 Delimiter:Char@1 Path:String[]<@0 LiteralPath=PSPath:String[]. UseCulture Header:String[] Encoding:String
ConvertTo-Csv >System.String
 InputObject:PSObject<.!@0 Delimiter:Char@1 UseCulture NoTypeInformation=NTI
ConvertFrom-Csv
 InputObject:PSObject[]<.!@0 Delimiter:Char@1 UseCulture Header:String[]
ConvertTo-Json >System.String
 InputObject:Object<_!@0 Depth:Int32 Compress
ConvertFrom-Json
 InputObject:String<_!@0
ConvertTo-Html >System.String {Page*,Fragment}
 InputObject:PSObject< Property:Object[]@0 Body:String[]@3{Page} Head:String[]@1{Page} Title:String@2{Page} As:String[Table|List] CssUri=cu=uri:Uri{Page} Fragment{Fragment} PostContent:String[] PreContent:String[]
ConvertTo-SecureString
 String:String<!@0 AsPlainText@1 Force@2
# Files
Get-Content {Path*,LiteralPath}
 ReadCount:Int64. TotalCount=First=Head:Int64. Tail=Last:Int32. Path:String[].!@0{Path} LiteralPath=PSPath:String[].!{LiteralPath} Filter:String Include:String[] Exclude:String[] Force Raw Encoding:String Wait Delimiter:String
Set-Content ? {Path*,LiteralPath}
 Value:Object[]<._!@1 Path:String[].!@0{Path} LiteralPath=PSPath:String[].!{LiteralPath} Force PassThru NoNewline Encoding:String
Add-Content ? {Path*,LiteralPath}
 Value:Object[]<._!@1 Path:String[].!@0{Path} LiteralPath=PSPath:String[].!{LiteralPath} Force PassThru NoNewline Encoding:String
Test-Path {Path*,LiteralPath} >System.Boolean
 Path:String[]<.!@0{Path} LiteralPath=PSPath:String[].!{LiteralPath} Filter:String Include:String[] Exclude:String[] PathType=Type:TestPathType IsValid
Get-ChildItem {Items*,LiteralItems}
 Path:String[]<.@0{Items} LiteralPath=PSPath:String[].!{LiteralItems} Filter:String@1 Include:String[] Exclude:String[] Recurse=s Depth:UInt32 Force Name Directory=ad=d File=af
Remove-Item ? {Path*,LiteralPath}
 Path:String[]<.!@0{Path} LiteralPath=PSPath:String[].!{LiteralPath} Filter:String Include:String[] Exclude:String[] Recurse Force
Set-Location
 Path:String<.@0 LiteralPath=PSPath:String. PassThru StackName:String
Get-Location >System.Management.Automation.PathInfo
 Stack StackName:String[]
Push-Location
 Path:String<.@0 LiteralPath=PSPath:String. PassThru StackName:String
Pop-Location
 PassThru StackName:String
Start-Transcript ?
 Path:String@0 LiteralPath=PSPath:String OutputDirectory:String Append Force NoClobber=NoOverwrite IncludeInvocationHeader
Stop-Transcript

# Session
Get-Help
 Name:String.@0 Path:String Category:String[] Component:String[] Functionality:String[] Role:String[] Detailed Full Examples Parameter:String Online ShowWindow
help
 Name:String.@0 Category:String[] Detailed Full Examples Parameter:String Online ShowWindow
Get-Command {CmdletSet,AllCommandSet*} >System.Management.Automation.CmdletInfo
 Name:String[]<.@0{AllCommandSet} Verb:String[].{CmdletSet} Noun:String[].{CmdletSet} Module=PSSnapin:String[]. TotalCount:Int32. Syntax. ShowCommandInfo ArgumentList=Args:Object[]+ All ListImported ParameterName:String[] CommandType=Type:CommandTypes.@1{AllCommandSet}
Get-Alias {Default*,Definition} >System.Management.Automation.AliasInfo
 Name:String[]<.@0{Default} Exclude:String[] Scope:String Definition:String[]{Definition}
Set-Alias ?
 Name:String.!@0 Value:String.!@1 Description:String Option:String PassThru Scope:String Force
New-Alias ?
 Name:String.!@0 Value:String.!@1 Description:String Option:String PassThru Scope:String Force
Get-History >Microsoft.PowerShell.Commands.HistoryInfo
 Id:Int64[]<@0 Count:Int32@1
Invoke-History ?
 Id:String.@0
Clear-History ? {IDParameter*,CommandLineParameter}
 Id:Int32[]@0{IDParameter} CommandLine:String[]{CommandLineParameter} Count:Int32@1 Newest
Get-Variable
 Name:String[]<.@0 ValueOnly Include:String[] Exclude:String[] Scope:String
Set-Variable ?
 Name:String[].!@0 Value:Object<.@1 Include:String[] Exclude:String[] Description:String Option:String Force Visibility:String PassThru Scope:String
New-Variable ?
 Name:String.!@0 Value:Object<.@1 Description:String Option:String Force Visibility:String PassThru Scope:String
Remove-Variable ?
 Name:String[].!@0 Include:String[] Exclude:String[] Force Scope:String
Clear-Variable ?
 Name:String[].!@0 Include:String[] Exclude:String[] Force PassThru Scope:String
Get-Module >System.Management.Automation.PSModuleInfo
 Name:String[]<@0 All ListAvailable
Import-Module
 Name:String[]<!@0 Global Prefix:String Force PassThru DisableNameChecking MinimumVersion=Version:Version
Get-Credential {CredentialSet*,MessageSet} >System.Management.Automation.PSCredential
 Credential:Object@0{CredentialSet} Message:String!{MessageSet} UserName:String@0{MessageSet}
Get-Host >System.Management.Automation.Internal.Host.InternalHost

Get-Date {net*,UFormat} >System.DateTime
 Date=LastWriteTime:DateTime<.@0 Year:Int32. Month:Int32. Day:Int32. Hour:Int32. Minute:Int32. Second:Int32. Millisecond:Int32. DisplayHint:String[Date|Time|DateTime] UFormat:String{UFormat} Format:String{net}
New-TimeSpan {Date*,Time} >System.TimeSpan
 Start=LastWriteTime:DateTime<.@0{Date} End:DateTime.@1{Date} Days:Int32{Time} Hours:Int32{Time} Minutes:Int32{Time} Seconds:Int32{Time}
Start-Sleep {Seconds*,Milliseconds}
 Seconds:Int32<.!@0{Seconds} Milliseconds:Int32.!{Milliseconds}
# Computers
Get-Service {Default*,DisplayName,InputObject} >System.ServiceProcess.ServiceController
 Name=ServiceName:String[]<.@0{Default} ComputerName=Cn:String[]. DependentServices=DS RequiredServices=SDO=ServicesDependedOn DisplayName:String[]!{DisplayName} Include:String[] Exclude:String[] InputObject:ServiceController[]<{InputObject}
Start-Service ? {InputObject*,Default,DisplayName}
 Name=ServiceName:String[]<.!@0{Default} DisplayName:String[]!{DisplayName} InputObject:ServiceController[]<!@0{InputObject} PassThru Include:String[] Exclude:String[]
Stop-Service ? {InputObject*,Default,DisplayName}
 Name=ServiceName:String[]<.!@0{Default} DisplayName:String[]!{DisplayName} InputObject:ServiceController[]<!@0{InputObject} Force NoWait PassThru Include:String[] Exclude:String[]
Restart-Service ? {InputObject*,Default,DisplayName}
 Name=ServiceName:String[]<.!@0{Default} DisplayName:String[]!{DisplayName} InputObject:ServiceController[]<!@0{InputObject} Force PassThru Include:String[] Exclude:String[]
Restart-Computer ?
 ComputerName=CN=__SERVER=Server=IPAddress:String[]<.@0 Credential:PSCredential@1 Force Wait Timeout=TimeoutSec:Int32
Stop-Computer ?
 ComputerName=CN=__SERVER=Server=IPAddress:String[]@0 Credential:PSCredential@1 Force
Test-Connection {Default*,Quiet} >System.Management.ManagementObject#root\\cimv2\\Win32_PingStatus
 ComputerName=CN=IPAddress=__SERVER=Server=Destination:String[].!@0 BufferSize=Size=Bytes=BS:Int32 Source=FCN=SRC:String[]@1 Count:Int32 Delay:Int32 TimeToLive=TTL:Int32 Quiet{Quiet}
Test-NetConnection {ICMP*,CommonTCPPort,RemotePort} >TestNetConnectionResult
 ComputerName=RemoteAddress=cn:String<.@0 TraceRoute{ICMP} Hops:Int32{ICMP} CommonTCPPort:String[HTTP|RDP|SMB|WINRM]!@1{CommonTCPPort} Port=RemotePort:Int32.!{RemotePort} InformationLevel:String[Quiet|Detailed]
Resolve-DnsName >Microsoft.DnsClient.Commands.DnsRecord
 Name:String<.!@0 Type:String[A|AAAA|CNAME|MX|NS|PTR|SOA|SRV|TXT|ALL].@1 Server:String[]@2 DnsOnly CacheOnly NoHostsFile QuickTimeout TcpOnly
Enter-PSSession
 ComputerName=Cn:String<.!@0 Credential:PSCredential. Authentication:String UseSSL Port:Int32
Exit-PSSession

Invoke-Command
 ComputerName=Cn:String[]@0 ScriptBlock=Command:ScriptBlock!@1 Credential:PSCredential. AsJob ArgumentList=Args:Object[] InputObject:PSObject<
Get-WinEvent >System.Diagnostics.Eventing.Reader.EventLogRecord {GetLogSet*,HashQuerySet}
 LogName:String[]<.@0{GetLogSet} MaxEvents:Int64 ComputerName=Cn:String. Credential:PSCredential FilterXPath:String{GetLogSet} FilterHashtable:Hashtable[]<.!@0{HashQuerySet} Force Oldest
Get-EventLog >System.Diagnostics.EventLogEntry
 LogName=LN:String!@0 ComputerName=Cn:String[] Newest:Int32 After:DateTime Before:DateTime InstanceId:Int64[]@1 EntryType=ET:String[][Error|Information|FailureAudit|SuccessAudit|Warning] Source=ABO:String[] Message=MSG:String
# Commands of Windows
ping
 Arguments:String[]@0+
nslookup
 Arguments:String[]@0+
whoami
 Arguments:String[]@0+
hostname
 Arguments:String[]@0+
ipconfig
 Arguments:String[]@0+
`
